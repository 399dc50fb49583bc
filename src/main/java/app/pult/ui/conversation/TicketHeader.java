package app.pult.ui.conversation;

import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.Ticket;
import app.pult.desk.TicketState;
import app.pult.ui.conversation.ConversationModel.View;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Pill;
import app.pult.ui.kit.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Subject, number, deadline; and below them the fields an operator changes in place.
///
/// Thread: FX only.
final class TicketHeader extends VBox {
    private static final Duration SOON = Duration.ofMinutes(30);

    private final Texts texts;
    private final Ages ages;
    private final ConversationModel model;
    private final Region chat;
    private final Label subject = new Label();
    private final Tooltip whole = new Tooltip();
    private final Label number = new Label();
    private final Pill due = new Pill(Pill.Kind.NEUTRAL, "");
    private final Tooltip exactly = new Tooltip();
    private final MenuButton state;
    private final MenuButton priority;
    private final MenuButton assignee;
    private final MenuButton group;

    /// `chat` has what ends a chat.
    TicketHeader(ConversationModel model, Texts texts, Ages ages, Region chat) {
        this.chat = chat;
        this.model = model;
        this.texts = texts;
        this.ages = ages;
        state = field("state");
        priority = field("priority");
        assignee = field("assignee");
        group = field("group");
        subject.setId("conversation-subject");
        subject.setTooltip(whole);
        due.setTooltip(exactly);
        subject.getStyleClass().add("title");
        number.setId("conversation-number");
        number.getStyleClass().add("muted");
        number.setMinWidth(Region.USE_PREF_SIZE);
        due.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
        var title = new HBox(subject, number, due, gap, chat);
        title.getStyleClass().add("conversation-title");
        var fields = new FlowPane(state, priority, assignee, group);
        fields.getStyleClass().add("conversation-fields");
        // Else the window takes it for a column of all fields wherever it asks without a width.
        fields.setPrefWrapLength(Double.MAX_VALUE);
        getStyleClass().addAll("conversation-header", "hairline-bottom");
        getChildren().addAll(title, fields);
    }

    /// A key for each field: it opens the field's choices.
    List<Command> commands() {
        var onScreen = sceneProperty().isNotNull();
        return List.of(
                Command.of("conversation.setstate", state::show)
                        .on("Ctrl+Shift+S")
                        .when(onScreen, "conversation.noticket"),
                Command.of("conversation.setpriority", priority::show)
                        .on("Ctrl+Shift+P")
                        .when(onScreen, "conversation.noticket"),
                Command.of("conversation.assign", assignee::show)
                        .on("Ctrl+Shift+T")
                        .when(onScreen, "conversation.noticket"),
                Command.of("conversation.setgroup", group::show)
                        .on("Ctrl+Shift+G")
                        .when(onScreen, "conversation.noticket"));
    }

    void show(View.Open open, Instant now) {
        var ticket = open.ticket();
        subject.setText(words(ticket.fields().subject(), texts.of("queue.row.nosubject")));
        whole.setText(subject.getText());
        number.setText(
                ticket.number().isEmpty()
                        ? texts.of("conversation.number.none")
                        : texts.of("conversation.number.label", ticket.number()));
        showDue(ticket.times().due().filter(at -> ticket.fields().state().active()), now);
        chat.setVisible(open.isChat());
        chat.setManaged(open.isChat());
        showState(ticket);
        showPriority(ticket);
        showAssignee(open);
        showGroup(open);
    }

    private static String words(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }

    private void showDue(Optional<Instant> at, Instant now) {
        due.setVisible(at.isPresent());
        due.setManaged(at.isPresent());
        at.ifPresent(
                instant -> {
                    var kind =
                            instant.isBefore(now)
                                    ? Pill.Kind.DANGER
                                    : instant.isBefore(now.plus(SOON))
                                            ? Pill.Kind.WARNING
                                            : Pill.Kind.NEUTRAL;
                    var until = ages.until(instant, now);
                    due.show(
                            kind,
                            instant.isBefore(now)
                                    ? until
                                    : texts.of("conversation.due.label", until));
                    exactly.setText(ages.exact(instant));
                });
    }

    private void showState(Ticket ticket) {
        var now = ticket.fields().state();
        label(state, "conversation.field.state", name(now));
        offer(
                state,
                List.of(TicketState.values()).stream()
                        .filter(each -> each != TicketState.NEW || now == TicketState.NEW)
                        .map(
                                each ->
                                        item(
                                                "state",
                                                each.name(),
                                                name(each),
                                                () -> model.changeState(each)))
                        .toList());
    }

    private void showPriority(Ticket ticket) {
        label(priority, "conversation.field.priority", name(ticket.fields().priority().level()));
        offer(
                priority,
                List.of(Priority.Level.values()).reversed().stream()
                        .map(
                                each ->
                                        item(
                                                "priority",
                                                each.name(),
                                                name(each),
                                                () -> model.changePriority(each)))
                        .toList());
    }

    private void showAssignee(View.Open open) {
        var holder = open.ticket().fields().assignee();
        label(
                assignee,
                "conversation.field.assignee",
                holder.map(id -> name(id, open)).orElse(texts.of("conversation.assignee.nobody")));
        var items = new ArrayList<MenuItem>();
        if (holder.isEmpty()) {
            items.add(
                    item("assignee", "take", texts.of("conversation.assignee.take"), model::take));
        }
        open.operators()
                .forEach(
                        person ->
                                items.add(
                                        item(
                                                "assignee",
                                                person.id().value(),
                                                person.name(),
                                                () ->
                                                        model.changeAssignee(
                                                                Optional.of(person.id())))));
        if (holder.isPresent()) {
            items.add(
                    item(
                            "assignee",
                            "nobody",
                            texts.of("conversation.assignee.nobody"),
                            () -> model.changeAssignee(Optional.empty())));
        }
        offer(assignee, items);
    }

    private void showGroup(View.Open open) {
        label(
                group,
                "conversation.field.group",
                open.ticket()
                        .fields()
                        .group()
                        .map(id -> name(id, open))
                        .orElse(texts.of("conversation.field.none")));
        offer(
                group,
                open.groups().stream()
                        .map(
                                each ->
                                        item(
                                                "group",
                                                each.id().value(),
                                                each.name(),
                                                () -> model.changeGroup(each.id())))
                        .toList());
    }

    /// The same choices as before are left alone: the ticket may be read again while somebody is
    /// choosing.
    private static void offer(MenuButton field, List<MenuItem> choices) {
        if (!words(field.getItems()).equals(words(choices))) {
            field.getItems().setAll(choices);
        }
    }

    private static List<String> words(List<MenuItem> choices) {
        return choices.stream().map(choice -> choice.getId() + choice.getText()).toList();
    }

    private void label(MenuButton button, String key, String value) {
        button.setText(value);
        button.setAccessibleText(texts.of("conversation.field.spoken", texts.of(key), value));
    }

    private static MenuItem item(String field, String id, String label, Runnable action) {
        var item = new MenuItem(label);
        item.setId("conversation-" + field + "-" + id.toLowerCase(Locale.ROOT));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private String name(TicketState value) {
        return texts.of("queue.state." + value.name().toLowerCase(Locale.ROOT));
    }

    private String name(Priority.Level level) {
        return texts.of("conversation.priority." + level.name().toLowerCase(Locale.ROOT));
    }

    private String name(PersonId id, View.Open open) {
        if (open.me().map(Person::id).filter(id::equals).isPresent()) {
            return texts.of("conversation.assignee.me");
        }
        return open.operators().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(Person::name)
                .orElse(id.value());
    }

    private static String name(GroupId id, View.Open open) {
        return open.groups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .map(Group::name)
                .orElse(id.value());
    }

    private MenuButton field(String name) {
        var caption = new Label(texts.of("conversation.field." + name));
        caption.getStyleClass().add("muted");
        var button = new MenuButton();
        button.setGraphic(caption);
        button.setId("conversation-" + name);
        button.getStyleClass().add("field-button");
        button.setMnemonicParsing(false);
        return button;
    }
}
