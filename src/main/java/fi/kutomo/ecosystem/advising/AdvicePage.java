package fi.kutomo.ecosystem.advising;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/**
 * One suggestion with what it is made of.
 *
 * @param path below the language prefix
 * @param proposal the form of an introduction of the two
 * @param corrections what the weaver has said of the reasons
 * @param asides why it can be put aside, with what was chosen
 * @param mistakes at the fields of either form
 */
public record AdvicePage(
        String title,
        List<Crumb> trail,
        String path,
        String proposal,
        List<Two> two,
        List<String> reasons,
        List<String> corrections,
        List<Part> parts,
        String score,
        List<Option> asides,
        String asideWords,
        List<Option> mended,
        String mendedWords,
        Mistakes mistakes)
        implements Page {

    /** One of the two. */
    public record Two(String name, String path, String kind) {}

    /** A part of the score: what it is, its value, and what it counts. */
    public record Part(String name, String value, String counts) {}

    /** Whether the form of corrections is the one that was sent. */
    public boolean correcting() {
        return mistakes.at("reason").isPresent() || mistakes.at("correction").isPresent();
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
