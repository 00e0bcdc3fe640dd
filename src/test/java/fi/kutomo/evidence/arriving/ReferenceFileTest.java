package fi.kutomo.evidence.arriving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.evidence.studies.StudyForm;
import fi.kutomo.platform.kernel.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReferenceFileTest {

    private final ReferenceFile file = new ReferenceFile(JsonMapper.builder().build());

    private List<StudyForm> read(String text) {
        return file.read(text.getBytes(StandardCharsets.UTF_8)).references().stream().map(Reference::form).toList();
    }

    @Test
    void readsRis() {
        var forms = read("""
                TY  - JOUR
                AU  - Example, Anna
                AU  - Sample, Börje
                TI  - Choirs and loneliness
                T2  - Journal of Examples
                PY  - 2019/03/01
                DO  - 10.1000/182
                LA  - eng
                AB  - What others wrote.
                ER  -\s
                
                TY  - RPRT
                T1  - Kuorot ja yksinäisyys
                Y1  - 2020
                PB  - Esimerkkilaitos
                LA  - Finnish
                ER  -\s
                """);
        assertThat(forms).hasSize(2);
        assertThat(forms.getFirst().value("authors")).isEqualTo("Example, Anna; Sample, Börje");
        assertThat(forms.getFirst().value("year")).isEqualTo("2019");
        assertThat(forms.getFirst().value("publishedIn")).isEqualTo("Journal of Examples");
        assertThat(forms.getFirst().value("doi")).isEqualTo("10.1000/182");
        assertThat(forms.getFirst().values()).doesNotContainValue(List.of("What others wrote."));
        assertThat(forms.getLast().value("lang")).isEqualTo("fi");
        assertThat(forms.getLast().value("title")).isEqualTo("Kuorot ja yksinäisyys");
    }

    @Test
    void readsBibTexWithItsAccentsAndBraces() {
        var forms = read("""
                % a comment
                @comment{left out}
                @article{one,
                  author = {M{\\"a}kel{\\"a}, A. and {\\AA}str\\"om, B.},
                  title = "The {RCT} of {Housing} \\& more",
                  journal = {J. of Examples},
                  year = 2015,
                  url = {https://example.org/a_b}
                }
                @techreport(two, title={Just one}, date={2018-04})
                """);
        assertThat(forms).hasSize(2);
        assertThat(forms.getFirst().value("authors")).isEqualTo("Mäkelä, A.; Åström, B.");
        assertThat(forms.getFirst().value("title")).isEqualTo("The RCT of Housing & more");
        assertThat(forms.getFirst().value("address")).isEqualTo("https://example.org/a_b");
        assertThat(forms.getLast().value("title")).isEqualTo("Just one");
        assertThat(forms.getLast().value("year")).isEqualTo("2018");
    }

    @Test
    void readsCslJsonAsReferenceManagersAndRegistriesWriteIt() {
        var forms = read("""
                [{"title": "One", "author": [{"family": "Example", "given": "A."}, {"literal": "The Examples"}],
                  "issued": {"date-parts": [[2012, 5]]}, "container-title": "Journal", "DOI": "10.1000/1", "language": "en-GB"}]
                """);
        assertThat(forms).singleElement().satisfies(form -> {
            assertThat(form.value("authors")).isEqualTo("Example, A.; The Examples");
            assertThat(form.value("year")).isEqualTo("2012");
            assertThat(form.value("lang")).isEqualTo("en");
        });
        assertThat(read("{\"status\": \"ok\", \"message\": {\"title\": [\"<i>Two</i>\"], \"DOI\": \"10.1000/2\"}}")).singleElement()
                .satisfies(form -> assertThat(form.value("title")).isEqualTo("Two"));
    }

    @Test
    void readsATableWithOneOutcomeARow() {
        var forms = read("""
                title;year;design;Target group;effect;direction;number;measure;se;main
                "Choirs; and loneliness";2019;rct;target-group/older-people;effect/loneliness;none;0,02;smd;0,11;yes
                "Choirs; and loneliness";2019;;;effect/mental-health;negative;'-0,3;smd;0,1;
                Another;2020;pre-post;;;;;;;
                """);
        assertThat(forms).hasSize(2);
        var first = forms.getFirst();
        assertThat(first.value("title")).isEqualTo("Choirs; and loneliness");
        assertThat(first.value("design")).isEqualTo("RCT");
        assertThat(first.all("group")).containsExactly("target-group/older-people");
        assertThat(first.outcomes()).isEqualTo(2);
        assertThat(first.value("o1-direction")).isEqualTo("NEGATIVE");
        assertThat(first.value("o1-number")).isEqualTo("-0,3");
        assertThat(forms.getLast().value("design")).isEqualTo("PRE_POST");
    }

    @Test
    void readsOldEncodingsAndSurvivesBrokenFiles() {
        var old = "TY  - JOUR\r\nTI  - Yksinäisyys\r\nER  - \r\n".getBytes(Charset.forName("windows-1252"));
        assertThat(file.read(old).references().getFirst().form().value("title")).isEqualTo("Yksinäisyys");
        for (var broken : List.of("", "hello", "{\"a\": ", "{}", "@article{", "PK\u0003\u0004", "[]", "[1, 2]", "title\n")) {
            assertThatThrownBy(() -> read(broken)).as(broken).isInstanceOf(Refused.class);
        }
        assertThat(read("@article{x, title = {Never closed")).hasSizeLessThan(2);
    }

    @Test
    void refusesAFileTooLongToLookThrough() {
        var table = new StringBuilder("title,year\n");
        for (int i = 0; i < 100_000; i++) {
            table.append("Study ").append(i).append(",2020\n");
        }
        assertThatThrownBy(() -> read(table.toString())).isInstanceOf(Refused.class).hasMessage("evidence.arriving.tooMany");
    }
}
