package fi.kutomo.knowledge.reading;

/** A picture of an entry with what it shows; width and height keep its place free while it loads. */
public record Picture(String address, String alt, int width, int height, String licence) {}
