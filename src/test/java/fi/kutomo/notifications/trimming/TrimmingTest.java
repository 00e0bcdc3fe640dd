package fi.kutomo.notifications.trimming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrimmingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vein terveiset Liisalle ja Matille.", "Terveiset Liisalle!", "Kerro terveisiä kaikille.", "Yhteistyö toimii, terv. kaikki ovat mukana.",
                "Hae linkki sähköpostista.", "Hae Outlook-kutsu kalenterista.", "Lähetetty lista on jo vanha.", "Lähetetty puhelin hukkui matkalla.",
                "Lataa kuvat puhelimesta.", "Tämä viesti on tarkoitettu kaikille jäsenille.", "- maitoa", "- Turku", "– Pekka ajaa", "T. Virtanen ajaa kylälle.",
                "Kiittäen otan avun vastaan.", "Vänligen skicka materialet före fredag.", "Vänligen, kan du skicka materialet?", "Jag framförde hälsningar till gruppen.",
                "Hälsningar till alla som kör!", "Hämta med dig en dator.", "Hämta Outlook på bibliotekets dator.", "Skickat med post i går.",
                "Detta meddelande är avsett för alla.", "My wishes for the next session are below.", "She sends her regards to all of you.", "Get the keys from the front desk.",
                "Sent from the office yesterday.", "Best to ask the council.", "Cheers went up in the hall.", "All the best places are taken.",
                "This message is intended for everybody."
            })
    void keepsWhatSomebodySays(String line) {
        assertThat(Trimming.answer("Ensimmäinen rivi.\n" + line, "Pekka Esimerkki")).isEqualTo("Ensimmäinen rivi.\n" + line);
        assertThat(Trimming.answer("Ensimmäinen rivi.\n\n" + line + "\nViimeinen rivi tästä asiasta.", "Pekka Esimerkki")).contains(line, "Viimeinen rivi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Terveisin\nPekka", "Parhain terveisin, Pekka Esimerkki, kehittämispäällikkö", "Aurinkoisin kevätterveisin koko porukka", "t. Pekka", "T Pekka E.", "Terv.\nPekka\n040 123 4567",
                "Yst.terv. Pekka", "Parhaat terveiset\n\nPekka", "- Pekka", "/Pekka E", "Kiitos!\nPekka", "Med vänliga hälsningar\nAnna Exempel\nProjektledare", "Vänligen, Anna",
                "Mvh Anna", "Varma vinterhälsningar från Åbo", "Hälsningar, Anna von Exempel, Åbo stad", "Best regards,\nTom", "Kind regards, Tom Example, Village Association", "Cheers, Tom",
                "Best,\nTom", "Lähetetty iPhonesta", "Lähetetty Samsung-puhelimestani.", "Hanki Outlook for Android", "Skickat från min Huawei-telefon", "Skaffa Outlook för iOS",
                "Sent from my phone", "Get Outlook for iOS<https://aka.ms/o0ukef>", "Terveisin Pekka\n\nLähetetty puhelimestani", "--\nPekka Esimerkki\nLue lisää kotisivultamme ja tule mukaan."
            })
    void leavesOutWhatOnlySigns(String end) {
        assertThat(Trimming.answer("Meillä ajaa kunta.\n\n" + end, "Pekka Esimerkki")).isEqualTo("Meillä ajaa kunta.");
    }

    @Test
    void keepsAListOfNamesOfWhichTheWriterIsTheLast() {
        assertThat(Trimming.answer("Paikalla olivat\nMaija\nPekka", "Pekka Esimerkki")).endsWith("Maija\nPekka");
        assertThat(Trimming.answer("Kuskit:\n\n- Maija\n- Pekka", "Pekka Esimerkki")).endsWith("- Maija\n- Pekka");
        assertThat(Trimming.answer("Kuskiksi ehdotan:\n\n- Pekka", "Pekka Esimerkki")).endsWith("- Pekka");
    }
}
