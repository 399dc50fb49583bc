package app.pult.backend.rt;

import app.pult.desk.Attachment;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.desk.operation.OutgoingFile;

import java.util.List;

/// Whether a message on the server is what an operator wrote, line ends aside. Thread: any.
final class SameWords {
    private SameWords() {}

    static boolean in(MessageSnapshot message, String text, List<OutgoingFile> files) {
        return message.content() instanceof Written written
                && folded(written.body().text()).equals(folded(text))
                && names(written.attachments())
                        .equals(files.stream().map(OutgoingFile::name).sorted().toList());
    }

    private static List<String> names(List<Attachment> attachments) {
        return attachments.stream().map(Attachment::name).sorted().toList();
    }

    private static String folded(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
