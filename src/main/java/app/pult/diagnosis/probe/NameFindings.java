package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Dns.Answer;
import app.pult.diagnosis.probe.ProbeResult.Dns.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the answers of name servers mean together. Thread: any.
final class NameFindings {
    private NameFindings() {}

    static List<ProbeFinding> of(List<Answer> answers) {
        var findings = new ArrayList<ProbeFinding>();
        var spoken = answers.stream().filter(answer -> answer.outcome() != Outcome.SILENT).toList();
        var evidence = evidence(answers);
        if (spoken.isEmpty()) {
            findings.add(ProbeTexts.dnsSilent(evidence));
            return findings;
        }
        if (spoken.size() < answers.size()) {
            findings.add(ProbeTexts.someDnsSilent(evidence));
        }
        var outcomes = spoken.stream().map(Answer::outcome).distinct().toList();
        if (outcomes.size() == 1) {
            switch (outcomes.getFirst()) {
                case NO_SUCH_NAME -> findings.add(ProbeTexts.noSuchName(evidence));
                case NO_ADDRESS -> findings.add(ProbeTexts.noAddress(evidence));
                case SERVER_FAILED, REFUSED -> findings.add(ProbeTexts.dnsFailed(evidence));
                case ANSWERED, SILENT -> {}
            }
        }
        if (spoken.stream()
                        .map(answer -> answer.outcome() + " " + answer.values())
                        .distinct()
                        .count()
                > 1) {
            findings.add(ProbeTexts.dnsSplit(evidence));
        }
        return findings;
    }

    static List<ProbeFinding> ofMail(List<Answer> answers) {
        var empty =
                !answers.isEmpty()
                        && answers.stream()
                                .allMatch(answer -> answer.outcome() == Outcome.NO_ADDRESS);
        return empty
                ? List.of(
                        ProbeTexts.bad(
                                "mail-no-exchanger",
                                evidence(answers),
                                "У домена нет почтовых серверов (MX): почта пойдёт на сам домен или вернётся.",
                                "The domain has no mail exchangers (MX): mail goes to the domain itself or comes back.",
                                "Проверьте домен в адресе; владельцу домена: добавить записи MX.",
                                "Check the domain of the address; its owner should add MX records."))
                : of(answers);
    }

    static List<ProbeFinding> ofPolicy(String domain, List<String> spf, List<String> dmarc) {
        var findings = new ArrayList<ProbeFinding>();
        if (spf.stream().noneMatch(text -> text.toLowerCase(Locale.ROOT).startsWith("v=spf1"))) {
            findings.add(
                    ProbeTexts.watch(
                            "mail-no-spf",
                            domain,
                            "У домена нет записи SPF: его письма чаще считают спамом.",
                            "The domain has no SPF record: its mail is more often taken for spam.",
                            "Владельцу домена: добавить TXT v=spf1 …",
                            "The owner of the domain should add a TXT record v=spf1 …"));
        }
        if (dmarc.stream()
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).startsWith("v=dmarc1"))) {
            findings.add(
                    ProbeTexts.watch(
                            "mail-no-dmarc",
                            "_dmarc." + domain,
                            "У домена нет записи DMARC.",
                            "The domain has no DMARC record.",
                            "Владельцу домена: добавить TXT v=DMARC1 …",
                            "The owner of the domain should add a TXT record v=DMARC1 …"));
        }
        return findings;
    }

    private static String evidence(List<Answer> answers) {
        return answers.stream()
                .map(
                        answer ->
                                answer.server()
                                        + ": "
                                        + (answer.values().isEmpty()
                                                ? answer.outcome().name()
                                                : String.join(" ", answer.values())))
                .collect(Collectors.joining("; "));
    }
}
