package fi.kutomo.knowledge.reading;

/** How to refer to this very version: the whole line, and the address that stays. */
public record Citation(String line, String address, String permanentId, int version, String date) {}
