package fi.kutomo.search.missing;

import fi.kutomo.catalogue.Unfound;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers what was sought in vain. */
@Component
class KnownMisses implements Unfound {

    private final MissStore store;

    KnownMisses(MissStore store) {
        this.store = store;
    }

    @Override
    public List<Sought> most(int atMost) {
        return store.most(atMost).stream().map(miss -> new Sought(miss.word(), miss.lang(), miss.times())).toList();
    }
}
