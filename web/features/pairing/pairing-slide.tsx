import { useTranslation } from "react-i18next";
import { WallInsecure } from "../../ui/wall-insecure.tsx";
import { minutesLeft } from "./minutes-left.ts";
import styles from "./pairing-slide.module.css";

export type PairingSlideProps = {
  /** Eight characters like `BCDF-GHJK`; null while there is none that holds. */
  readonly userCode: string | null;
  readonly expiresAt: string | null;
  readonly trouble: "away" | "busy" | null;
  readonly now: number;
  /** Where the code is entered, as a person types it. */
  readonly address: string;
  /** True where the server was allowed to speak in the clear. */
  readonly insecure: boolean;
  /** Enlarges the picture, laid out as 1920 × 1080, to the screen. */
  readonly transform: string;
  readonly night: boolean;
};

/** What a television shows that nobody has let in yet: a code to read from six metres, never a form. */
export function PairingSlide(props: PairingSlideProps) {
  const { userCode, expiresAt, trouble, now, address } = props;
  const { t } = useTranslation();
  const minutes = expiresAt === null ? null : minutesLeft(expiresAt, now);
  return (
    <main
      className={styles.wall}
      data-wall={props.night ? "night" : "day"}
      aria-label={t("pairing.title")}
    >
      <section className={styles.frame} style={{ transform: props.transform }}>
        <header className={styles.top}>
          <p className={styles.brand} translate="no">
            <span lang="zh-Hant">達標</span> Dabiao
          </p>
          {props.insecure && <WallInsecure name={t("access.insecureMark")} />}
        </header>
        <h1 className={styles.title} data-min="6.5">
          {t("pairing.title")}
        </h1>
        <p className={styles.code} aria-live="polite">
          {userCode === null ? (
            <span className={styles.waiting}>{t("pairing.waiting")}</span>
          ) : (
            <b translate="no">{userCode}</b>
          )}
        </p>
        <ol className={styles.steps}>
          <li>
            {t("pairing.open")}
            <b className={styles.address} translate="no">
              {address}
            </b>
          </li>
          <li>{t("pairing.enter")}</li>
        </ol>
        <footer className={styles.footer}>
          {trouble === null ? (
            <span>{minutes !== null && t("pairing.left", { count: minutes })}</span>
          ) : (
            <strong role="status">{t(`pairing.trouble.${trouble}`)}</strong>
          )}
          <span>{t("pairing.language")}</span>
        </footer>
      </section>
    </main>
  );
}
