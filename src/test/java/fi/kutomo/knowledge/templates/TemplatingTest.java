package fi.kutomo.knowledge.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.People;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.Template.Input;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.world.KutomoTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KutomoTest
class TemplatingTest {

    @Autowired
    Templating templating;

    @Autowired
    TemplateStore templates;

    @Autowired
    Drafting drafting;

    @Autowired
    EntryStore entries;

    @Test
    void changesByNewVersionsOnly() {
        var first = templates.current(EntryKind.TOOL);
        var old = drafting.create(EntryKind.TOOL, Lang.FI, "Vanhalla pohjalla", People.WRITER);
        drafting.say(old.id(), "tips", Lang.FI, "Vanha vinkki.", Optional.empty(), "", People.WRITER);
        drafting.say(old.id(), "strengths", Lang.FI, "Vahva.", Optional.empty(), "", People.WRITER);

        var draft = templating.begin(EntryKind.TOOL, People.EDITOR);
        assertThat(templating.begin(EntryKind.TOOL, People.EDITOR).template().version()).isEqualTo(draft.template().version());
        templating.add(EntryKind.TOOL, field("costs", "Kustannukset"), People.EDITOR);
        templating.rewrite(EntryKind.TOOL, relabelled(first.field("howTo").orElseThrow()), People.EDITOR);
        templating.move(EntryKind.TOOL, "costs", -1, People.EDITOR);
        templating.hide(EntryKind.TOOL, "tips", People.EDITOR);
        templating.hide(EntryKind.TOOL, "strengths", People.EDITOR);
        templating.hide(EntryKind.TOOL, "weaknesses", People.EDITOR);
        templating.show(EntryKind.TOOL, "weaknesses", People.EDITOR);
        templating.publish(EntryKind.TOOL, People.EDITOR);

        var second = templates.current(EntryKind.TOOL);
        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(second.field("costs")).isPresent();
        assertThat(second.field("tips")).isEmpty();
        assertThat(second.field("weaknesses")).isPresent();
        assertThat(templates.version(EntryKind.TOOL, first.version())).isEqualTo(first);
        assertThat(entries.get(old.id()).template()).isEqualTo(first.version());
        assertThat(entries.get(old.id()).content().text("tips", Lang.FI)).isPresent();
    }

    @Test
    void refusesWhatWouldBreakEntries() {
        templating.begin(EntryKind.METHOD, People.EDITOR);

        assertThatThrownBy(() -> templating.hide(EntryKind.METHOD, "title", People.EDITOR)).hasMessage("knowledge.templates.alwaysThere");
        assertThatThrownBy(() -> templating.add(EntryKind.METHOD, field("howTo", "Kahdesti"), People.EDITOR))
                .hasMessage("knowledge.templates.keyTaken");
        assertThatThrownBy(() -> templating.add(EntryKind.METHOD, field("Huono avain", "Avain"), People.EDITOR))
                .hasMessage("knowledge.templates.key");
        assertThatThrownBy(() -> templating.publish(EntryKind.METHOD, People.EDITOR)).hasMessage("knowledge.templates.nothingNew");
        templating.discard(EntryKind.METHOD, People.EDITOR);
        assertThatThrownBy(() -> templating.publish(EntryKind.METHOD, People.EDITOR)).hasMessage("knowledge.templates.noDraft");
    }

    @Test
    void leavesTemplatesToEditors() {
        assertThatThrownBy(() -> templating.begin(EntryKind.RESULT, People.WRITER)).isInstanceOf(Forbidden.class);
    }

    private static Field field(String key, String label) {
        var text = LocalizedText.of(label, label, label);
        return new Field(key, "spread", Input.PROSE, "", text, text, text, false, Optional.empty(), 1, 0, 20_000);
    }

    private static Field relabelled(Field field) {
        return new Field(
                field.key(), field.part(), field.input(), field.scheme(), LocalizedText.of("Näin se tehdään", "Så här gör man", "How it is done"),
                field.help(), field.example(), field.essential(), field.requiredFrom(), field.weight(), field.shortest(), field.longest());
    }
}
