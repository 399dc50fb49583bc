package app.pult.diagnosis;

/// An input, or a part of it, that was not read. It is shown beside the findings: what was not
/// checked must not look healthy. `detail` is a number, a name or empty, never a sentence.
public record Refusal(String file, Reason reason, String detail) {
    public enum Reason {
        /// No bytes, or no words.
        EMPTY("пустой файл", "empty"),
        /// Neither a text nor anything else that is read here.
        NOT_TEXT("не текст, содержимое не разбирается", "no text; nothing here reads it"),
        /// An event log in its own binary form; its XML export is read.
        BINARY_EVENT_LOG(
                "двоичный журнал событий: нужен его экспорт в XML",
                "binary event log: its XML export is needed"),
        /// A password is needed.
        LOCKED("закрыт паролем", "locked by a password"),
        /// The archive or the document is broken.
        DAMAGED("повреждён", "damaged"),
        /// It unpacks to far more than it is: more than `detail` times.
        BOMB(
                "распаковывается в сотни раз больше своего размера",
                "unpacks to hundreds of times its size"),
        /// More files than are looked at: `detail`.
        MANY_ENTRIES("слишком много файлов в архиве", "too many files in the archive"),
        /// The name of an entry leads out of the archive.
        OUTSIDE_NAME("имя файла ведёт за пределы архива", "a file name leads out of the archive"),
        /// Archives in archives, deeper than is looked at.
        DEEP("слишком много архивов друг в друге", "archives too deep in one another"),
        /// A document type with entities of its own.
        ENTITIES(
                "XML с собственными сущностями, читать опасно",
                "XML with entities of its own, not safe to read"),
        /// The time for one input was over.
        TIME("не успели за отведённое время", "its time was over"),
        /// The operator stopped it.
        STOPPED("остановлено", "stopped");

        private final String ru;
        private final String en;

        Reason(String ru, String en) {
            this.ru = ru;
            this.en = en;
        }

        /// As a person reads it, within a sentence.
        public Bilingual words() {
            return new Bilingual(ru, en);
        }
    }
}
