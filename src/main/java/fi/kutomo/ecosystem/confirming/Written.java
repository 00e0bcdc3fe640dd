package fi.kutomo.ecosystem.confirming;

/** Own words of somebody whose answer could not be taken any more, so that they are not lost. */
public record Written(String label, String words) {}
