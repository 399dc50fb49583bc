package app.pult.desk.change;

import app.pult.desk.CannedResponse;
import app.pult.desk.Group;
import app.pult.desk.Macro;
import app.pult.desk.Person;
import app.pult.desk.RemoteId;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;

/// One thing the server told. Applying it twice is harmless; an older snapshot never replaces a
/// newer one. Only explicit tombstones delete: absence never does.
public sealed interface Change {
    record TicketChanged(TicketSnapshot ticket) implements Change {}

    record MessageAdded(MessageSnapshot message) implements Change {}

    /// The ticket is deleted on the server. Drafts and operations about it stay.
    record TicketDeleted(RemoteId ticket) implements Change {}

    /// `ticket` lives on as `into`: its messages, drafts and operations move there.
    record TicketMerged(RemoteId ticket, RemoteId into) implements Change {}

    /// This operator may no longer see the ticket: hidden at once, purged later, drafts kept.
    record TicketHidden(RemoteId ticket) implements Change {}

    record PersonChanged(Person person, Role role) implements Change {}

    record GroupChanged(Group group) implements Change {}

    record ArticleChanged(Article article) implements Change {}

    record ArticleRemoved(ArticleId article) implements Change {}

    record CannedResponseChanged(CannedResponse response) implements Change {}

    record CannedResponseRemoved(String id) implements Change {}

    record MacroChanged(Macro macro) implements Change {}

    record MacroRemoved(String id) implements Change {}

    /// A kind this version does not know: kept raw until one does.
    record Unknown(String kind, String raw) implements Change {}

    enum Role {
        CUSTOMER,
        OPERATOR
    }
}
