package fi.kutomo.exchange.reading;

/** Understands one family of sources. Pure: asks nothing but the source. */
public interface Reader {

    /** How sure it is that this is for it: 0 not at all, 100 certainly. */
    int recognises(Source source);

    Reading read(Source source);
}
