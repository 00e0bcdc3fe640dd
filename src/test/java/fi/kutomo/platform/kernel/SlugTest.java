package fi.kutomo.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void writesFinnishAndSwedishLettersPlainly() {
        assertThat(Slug.from("Älä jätä – Åbo & Öja!").value()).isEqualTo("ala-jata-abo-oja");
    }

    @Test
    void endsAtAWordBeforeEightyCharacters() {
        var slug = Slug.from("sosiaalisten innovaatioiden osaamiskeskuksen valmistelu ja pilotointi kaikkialla Suomessa");

        assertThat(slug.value()).hasSizeLessThanOrEqualTo(80).endsWith("kaikkialla");
    }

    @Test
    void namesATitleWithoutLetters() {
        assertThat(Slug.from("!!!").value()).isEqualTo("x");
    }

    @Test
    void keepsItsLengthWhenNumbered() {
        assertThat(Slug.from("a".repeat(200)).numbered(12).value()).hasSize(80).endsWith("-12");
    }

    @Test
    void takesTheFirstNumberThatIsFree() {
        var taken = Set.of("kahvila", "kahvila-2");

        assertThat(Slug.from("Kahvila").firstFree(slug -> taken.contains(slug.value())).value()).isEqualTo("kahvila-3");
        assertThat(Slug.from("Baari").firstFree(slug -> taken.contains(slug.value())).value()).isEqualTo("baari");
        assertThat(Slug.from("New").firstFree(Slug::leadsToForm).value()).isEqualTo("new-2");
    }

    @Test
    void refusesWhatIsNoSlug() {
        assertThatThrownBy(() -> new Slug("../etc")).isInstanceOf(NotFound.class);
    }
}
