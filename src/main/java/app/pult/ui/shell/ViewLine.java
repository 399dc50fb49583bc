package app.pult.ui.shell;

import app.pult.desk.Queue;

/// One line of the column of views.
public sealed interface ViewLine {
    String words();

    /// Names the lines below it; nothing happens there.
    record Heading(String words) implements ViewLine {}

    /// A queue and how many tickets it holds.
    record OfQueue(Queue queue, String words, int count) implements ViewLine {}

    /// The chats that go on, and in how many of them a customer waits for us.
    record OfChats(String words, int waiting) implements ViewLine {}

    /// What waits to be sent: `count` all, `stuck` those that want the operator.
    record OfOutbox(String words, int count, int stuck) implements ViewLine {}
}
