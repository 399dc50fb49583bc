package app.pult.practice.content;

import app.pult.desk.TicketState;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A hand-written ticket with its simulated customer. Ages and deadlines are minutes from the
/// moment the exercise is set up.
public record CaseFile(
        String id,
        String language,
        String subject,
        String group,
        String requester,
        String channel,
        int priority,
        TicketState state,
        Optional<String> assignee,
        List<String> tags,
        Map<String, String> customFields,
        int ageMinutes,
        Optional<Integer> dueMinutes,
        List<Line> messages,
        List<Rule> script,
        Story variants) {
    public CaseFile {
        tags = List.copyOf(tags);
        customFields = Map.copyOf(customFields);
        messages = List.copyOf(messages);
        script = List.copyOf(script);
    }

    /// A message; `html` names a file, `inline` maps content ids to files.
    public record Line(
            String by,
            String kind,
            int afterMinutes,
            String text,
            Optional<String> html,
            Map<String, String> inline,
            List<String> attachments) {
        public Line {
            inline = Map.copyOf(inline);
            attachments = List.copyOf(attachments);
        }
    }

    /// How somebody answers what an operator wrote, or did not write.
    public record Rule(
            When when,
            List<String> match,
            int afterSeconds,
            Optional<String> by,
            Optional<String> kind,
            String text,
            List<String> attachments,
            Optional<TicketState> then) {
        public Rule {
            match = List.copyOf(match);
            attachments = List.copyOf(attachments);
        }

        /// Whether what was written calls for this answer.
        public boolean fits(String written) {
            var plain = plain(written);
            return match.isEmpty() || match.stream().anyMatch(stem -> plain.contains(plain(stem)));
        }

        private static String plain(String text) {
            return text.toLowerCase(java.util.Locale.ROOT).replace('ё', 'е');
        }
    }

    public enum When {
        REPLY,
        NOTE,
        IDLE
    }
}
