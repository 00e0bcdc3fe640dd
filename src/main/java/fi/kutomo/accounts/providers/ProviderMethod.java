package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.signin.SigninMethod;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Ui;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Identity providers among the ways to sign in. */
@Component
class ProviderMethod implements SigninMethod {

    private final ProviderStore providers;
    private final LinkStore links;
    private final Html html;

    ProviderMethod(ProviderStore providers, LinkStore links, Html html) {
        this.providers = providers;
        this.links = links;
        this.html = html;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public boolean usedBy(UUID person) {
        return !linked(person).isEmpty();
    }

    /** How surely a provider knows somebody is told at each sign-in, not before. */
    @Override
    public boolean strongFor(UUID person) {
        return false;
    }

    @Override
    public Optional<Content> atSignin(String next) {
        return choices("accounts.providers.signin", providers.open(), provider ->
                Ui.url("sign-in/with/" + provider.key()) + (next.isEmpty() ? "" : "?next=" + Ui.encode(next)));
    }

    @Override
    public Optional<Content> atMethods(Caller caller) {
        var mine = links.of(caller.person().orElseThrow());
        var lines = providers.all().stream()
                .map(provider -> {
                    var link = mine.stream().filter(one -> one.provider().equals(provider.id())).findFirst();
                    return provider.open() || link.isPresent()
                            ? Optional.of(new ProviderLines.Line(
                                    provider.key(), provider.name(), link.map(LinkStore.Link::linkedAt), link.flatMap(LinkStore.Link::usedAt)))
                            : Optional.<ProviderLines.Line>empty();
                })
                .flatMap(Optional::stream)
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(html.content(new ProviderLines(lines)));
    }

    @Override
    public Optional<Content> atConfirm(Caller caller, String next) {
        return choices("accounts.providers.confirm", linked(caller.person().orElseThrow()), provider ->
                Ui.url("account/confirm/with/" + provider.key()) + "?next=" + Ui.encode(next));
    }

    private List<Provider> linked(UUID person) {
        var mine = links.of(person);
        return providers.open().stream()
                .filter(provider -> mine.stream().anyMatch(link -> link.provider().equals(provider.id())))
                .toList();
    }

    private Optional<Content> choices(String words, List<Provider> offered, Function<Provider, String> address) {
        return offered.isEmpty()
                ? Optional.empty()
                : Optional.of(html.content(new ProviderChoices(
                        words,
                        offered.stream().map(provider -> new ProviderChoices.Choice(provider.name(), address.apply(provider))).toList())));
    }
}
