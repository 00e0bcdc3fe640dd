package fi.kutomo.platform.web;

/** A piece of a page as a value, rendered by the template of its name without the frame: what htmx asks for, or a panel's inside. */
public interface Fragment {}
