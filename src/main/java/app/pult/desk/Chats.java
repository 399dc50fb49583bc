package app.pult.desk;

import java.util.List;

/// The chats that go on: tickets of [Channel#CHAT] that are active and either mine or nobody's.
/// They change when their tickets do: see [Tickets#watch]. Thread: any but the JavaFX thread; every
/// call may wait for a disk.
public interface Chats {
    /// More than anybody can talk in: older ones come first, and the rest is in the queues.
    int MOST = 50;

    /// In the order in which they began, at most [#MOST]; none where the server has no chats
    /// ([Directory#hasChats]).
    List<Chat> running();
}
