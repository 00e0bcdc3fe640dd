package fi.kutomo.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PermanentIdTest {

    @Test
    void carriesYearSerialAndCheckDigit() {
        assertThat(PermanentId.of(2026, 12).value()).matches("KTM-2026-00012\\d");
    }

    @Test
    void readsWhatPeopleType() {
        var id = PermanentId.of(2026, 4711);

        assertThat(PermanentId.parse("  " + id.value().toLowerCase() + " ")).contains(id);
    }

    @Test
    void findsEverySingleWrongDigit() {
        var value = PermanentId.of(2026, 98_765).value();
        for (int place : new int[] {4, 5, 6, 7, 9, 10, 11, 12, 13, 14}) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var wrong = value.substring(0, place) + digit + value.substring(place + 1);
                assertThat(PermanentId.parse(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(value));
            }
        }
    }

    @Test
    void growsBeyondSixDigits() {
        assertThat(PermanentId.parse(PermanentId.of(2030, 1_234_567).value())).isPresent();
    }
}
