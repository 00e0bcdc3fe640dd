package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void findsWhatIsWrong() {
        assertThat(Markup.errors("<!DOCTYPE html><html lang=fi><head><title>A</title></head><body><p><div></p></body></html>")).isNotEmpty();
    }

    @Test
    void leavesWhatIsRight() {
        assertThat(Markup.errors("<!DOCTYPE html><html lang=fi><head><title>A</title></head><body><h1>A</h1></body></html>")).isEmpty();
    }
}
