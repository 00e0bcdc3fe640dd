package fi.kutomo.platform.audit;

/** One link of the chain: its number, counted from 1, and its hash. */
record Seal(long seq, String hash) {}
