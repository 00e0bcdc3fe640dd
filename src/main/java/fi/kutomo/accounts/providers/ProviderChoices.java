package fi.kutomo.accounts.providers;

import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Fragment;
import java.util.List;

/**
 * Links to providers, for signing in or for proving once more to be there.
 *
 * @param words message key of heading ({@code .heading}) and of a link's text with the provider's name ({@code .act})
 */
public record ProviderChoices(String words, List<Choice> choices) implements Fragment {

    /** One link. */
    public record Choice(LocalizedText name, String address) {}
}
