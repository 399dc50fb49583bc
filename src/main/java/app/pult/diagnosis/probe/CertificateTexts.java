package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Tls.Certificate;

import java.util.List;

/// The findings of certificates, in both languages. Thread: any.
final class CertificateTexts {
    private CertificateTexts() {}

    static ProbeFinding expired(Certificate certificate, long days) {
        return ProbeTexts.bad(
                "tls-expired",
                certificate.subject() + ", " + certificate.until() + ", " + days + " d",
                "Срок сертификата истёк.",
                "The certificate has expired.",
                "Владельцу сервера: выпустить новый и перезапустить службу. Если истёк не у всех, проверьте часы этого компьютера.",
                "The owner of the server should renew it and restart the service. If only this computer says so, check its clock.");
    }

    static ProbeFinding notYet(Certificate certificate) {
        return ProbeTexts.bad(
                "tls-not-yet-valid",
                certificate.subject() + ", " + certificate.from(),
                "Сертификат ещё не действует: скорее всего, отстают часы этого компьютера.",
                "The certificate is not valid yet: most likely the clock of this computer is behind.",
                "Проверьте дату и время здесь и у заявителя.",
                "Check date and time here and at the requester's.");
    }

    static ProbeFinding expiresSoon(Certificate certificate, long days) {
        return ProbeTexts.watch(
                "tls-expires-soon",
                certificate.subject() + ", " + certificate.until() + ", " + days + " d",
                "Срок сертификата истекает меньше чем через две недели.",
                "The certificate expires in less than two weeks.",
                "Владельцу сервера: продлить; автоматическое продление, видимо, не сработало.",
                "The owner of the server should renew it; automatic renewal seems not to have worked.");
    }

    static ProbeFinding wrongName(String host, List<String> names) {
        return ProbeTexts.bad(
                "tls-wrong-name",
                host + " ≠ " + String.join(", ", names.subList(0, Math.min(names.size(), 8))),
                "Сертификат выдан не на это имя.",
                "The certificate is for another name.",
                "Откройте сервер по имени из сертификата либо выпустите сертификат с этим именем. На общем хостинге сверьте, тот ли это сайт.",
                "Use a name from the certificate, or have one issued for this name. On shared hosting check that it is the right site.");
    }

    static ProbeFinding selfSigned(Certificate certificate) {
        return ProbeTexts.bad(
                "tls-self-signed",
                certificate.subject(),
                "Сертификат подписан сам собой: ему никто не доверяет.",
                "The certificate is signed by itself: nobody trusts it.",
                "Поставьте сертификат от центра, которому доверяют, или добавьте этот в доверенные, если сервер ваш.",
                "Have one issued by an authority that is trusted, or trust this one if the server is yours.");
    }

    static ProbeFinding unknownRoot(Certificate root) {
        return ProbeTexts.bad(
                "tls-unknown-root",
                root.subject(),
                "Цепочка полная, но её корню этот компьютер не доверяет: свой центр компании или подмена (антивирус, прокси).",
                "The chain is complete but this computer does not trust its root: a company's own authority, or interception (antivirus, proxy).",
                "Сверьте корень с тем, что ждёте: свой установите в доверенные, чужой означает перехват.",
                "Compare the root with what you expect: install your own, a foreign one means interception.");
    }

    static ProbeFinding untrusted(String said) {
        return ProbeTexts.bad(
                "tls-untrusted",
                said,
                "Проверка цепочки сертификатов не прошла.",
                "The chain of certificates was not accepted.",
                "Смотрите доказательство; сверьте цепочку на сервере.",
                "See the evidence; compare the chain on the server.");
    }

    /// @param isTold whether the certificate says where its issuer's can be fetched
    static ProbeFinding missingIntermediate(Certificate last, boolean isTold) {
        return ProbeTexts.bad(
                "tls-missing-intermediate",
                last.subject() + " ← " + last.issuer() + (isTold ? ", AIA" : ""),
                "Сервер не прислал промежуточный сертификат: браузеры часто достают его сами, программы и телефоны нет.",
                "The server does not send the intermediate certificate: browsers often fetch it themselves, programs and phones do not.",
                "Владельцу сервера: поставить полную цепочку (fullchain). Если издатель — центр вашей компании, установите его корень.",
                "The owner of the server should install the full chain. If the issuer is your company's authority, install its root.");
    }

    static ProbeFinding weak(String what) {
        return ProbeTexts.watch(
                "tls-weak",
                what,
                "Защита устарела: новые программы откажутся соединяться.",
                "The protection is out of date: newer programs will refuse to connect.",
                "Владельцу сервера: TLS 1.2 или новее, ключ RSA от 2048 бит, подпись SHA-256.",
                "The owner of the server needs TLS 1.2 or newer, RSA keys of 2048 bits or more, SHA-256 signatures.");
    }
}
