package fi.kutomo.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.synthesis.Question.Better;
import fi.kutomo.evidence.synthesis.Question.Certainty;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class SayingTest {

    private final Saying saying = new Saying(new Messages());

    @Test
    void saysTheVaccineTrialsInThreeLanguages() {
        var pooling = Pooling.of(Published.bcg());
        var question = question(Measure.LOG_RISK_RATIO, Better.LOWER, Certainty.MODERATE);

        assertThat(saying.all(question, pooling, Lang.FI)).containsExactly(
                "BCG-rokotus vähentää todennäköisesti tuberkuloosiin sairastumista paljon. Muutos on toivottuun suuntaan.",
                "Riskisuhde 0,49 (95 %:n luottamusväli 0,34–0,70), 13 tutkimusta.",
                "Tulokset vaihtelevat paikasta toiseen: uudessa paikassa vaikutus olisi todennäköisesti välillä 0,14–1,77, siis myös toiseen suuntaan (1 tarkoittaa, ettei vaikutusta ole).");
        assertThat(saying.conclusion(question, pooling, Lang.SV))
                .isEqualTo("BCG-vaccinationen minskar sannolikt insjuknandet i tuberkulos mycket. Förändringen går åt önskat håll.");
        assertThat(saying.conclusion(question, pooling, Lang.EN))
                .isEqualTo("BCG vaccination probably reduces tuberculosis much. The change goes the wanted way.");
    }

    @Test
    void bendsTheVerbByCertainty() {
        var pooling = Pooling.of(List.of(new Effect(0.6, 0.001), new Effect(0.6, 0.001), new Effect(0.6, 0.001)));

        assertThat(said(pooling, Certainty.HIGH)).startsWith("BCG-rokotus lisää tuberkuloosiin sairastumista kohtalaisesti.");
        assertThat(said(pooling, Certainty.LOW)).startsWith("BCG-rokotus saattaa lisätä");
        assertThat(said(pooling, Certainty.VERY_LOW)).startsWith("Emme tiedä, lisääkö vai vähentääkö BCG-rokotus");
        assertThat(said(pooling, Certainty.NOT_JUDGED)).startsWith("Näissä tutkimuksissa BCG-rokotus lisäsi");
        assertThat(said(pooling, Certainty.HIGH)).endsWith("Muutos on haitalliseen suuntaan.");
    }

    @Test
    void tellsNoEffectFromNotKnowing() {
        var narrow = Pooling.of(List.of(new Effect(0.01, 0.0004), new Effect(-0.01, 0.0004)));
        var wide = Pooling.of(List.of(new Effect(0.4, 0.3), new Effect(-0.3, 0.3)));

        assertThat(said(narrow, Certainty.HIGH)).isEqualTo("BCG-rokotus ei juuri muuta tuberkuloosiin sairastumista.");
        assertThat(said(wide, Certainty.HIGH)).isEqualTo("Tutkimuksista ei selviä, lisääkö vai vähentääkö BCG-rokotus tuberkuloosiin sairastumista.");
    }

    @Test
    void saysThatTwoStudiesAreTooFewToPredict() {
        var pooling = Pooling.of(List.of(new Effect(1, 0.1), new Effect(1, 0.1)));

        assertThat(saying.all(question(Measure.SMD, Better.HIGHER, Certainty.LOW), pooling, Lang.EN).getLast()).startsWith("2 studies are too few");
    }

    @Test
    void takesAGeneralWordWhereALanguageIsMissing() {
        var question = new Question(
                "x", "x", "", LocalizedText.of("Toiminta", "", ""), LocalizedText.empty(), "", Measure.SMD, "", Better.HIGHER, Certainty.HIGH, "");
        var pooling = Pooling.of(List.of(new Effect(1, 0.01), new Effect(1, 0.01)));

        assertThat(saying.conclusion(question, pooling, Lang.SV)).startsWith("Den undersökta verksamheten ökar det som mättes mycket.");
    }

    private String said(Pooling pooling, Certainty certainty) {
        return saying.conclusion(question(Measure.SMD, Better.LOWER, certainty), pooling, Lang.FI);
    }

    private static Question question(Measure measure, Better better, Certainty certainty) {
        return new Question(
                "x", "x", "",
                LocalizedText.of("BCG-rokotus", "BCG-vaccinationen", "BCG vaccination"),
                LocalizedText.of("tuberkuloosiin sairastumista", "insjuknandet i tuberkulos", "tuberculosis"),
                "", measure, "", better, certainty, "");
    }
}
