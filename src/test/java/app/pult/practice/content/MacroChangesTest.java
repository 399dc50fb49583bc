package app.pult.practice.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.Field;

import org.junit.jupiter.api.Test;

import java.util.List;

final class MacroChangesTest {
    @Test
    void tagsOfAMacroAreNotDroppedWithoutAWord() {
        var changes = Yaml.parse("macros.yaml", "{state: open, tags: {add: [срочно]}}");

        assertThatThrownBy(() -> ContentReader.changes(changes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tags");
    }

    @Test
    void whatAMacroMayChangeIsRead() {
        var changes =
                Yaml.parse("macros.yaml", "{state: open, priority: 90, group: mail, assignee: me}");

        assertThat(ContentReader.changes(changes))
                .containsEntry(Field.STATE, List.of("OPEN"))
                .containsEntry(Field.PRIORITY, List.of("90"))
                .containsEntry(Field.GROUP, List.of("mail"))
                .containsEntry(Field.ASSIGNEE, List.of("me"))
                .hasSize(4);
    }
}
