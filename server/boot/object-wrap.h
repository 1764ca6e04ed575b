/*
 * Read by the compiler before each C++ file of better-sqlite3 12, where that is compiled here.
 *
 * Since Node 24.19 the constructor of node::ObjectWrap, part of this header and so of every module built with
 * it, adds a hook to the environment that the destructor removes. A collection outside of any script has no
 * environment, and ends the process ("Assertion failed: (env) != nullptr"). better-sqlite3 13 does without
 * ObjectWrap, but not with Node 20. Without the two calls ObjectWrap is what it was in every Node before.
 */
#ifdef __cplusplus
#include <node.h>
#define AddEnvironmentCleanupHook(...) static_cast<void>(0)
#define RemoveEnvironmentCleanupHook(...) static_cast<void>(0)
#include <node_object_wrap.h>
#undef AddEnvironmentCleanupHook
#undef RemoveEnvironmentCleanupHook
#endif
