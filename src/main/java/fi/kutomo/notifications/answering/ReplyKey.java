package fi.kutomo.notifications.answering;

/** An address for answers to one letter, and the hash by which it is found again. */
public record ReplyKey(String address, String hash) {}
