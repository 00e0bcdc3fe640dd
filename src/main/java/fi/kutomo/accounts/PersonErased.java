package fi.kutomo.accounts;

import java.util.UUID;

/** A person is forgotten: nothing may be kept or shown under this id but "former member". */
public record PersonErased(UUID person) {}
