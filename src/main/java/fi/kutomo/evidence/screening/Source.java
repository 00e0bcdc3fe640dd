package fi.kutomo.evidence.screening;

/** How a reference was found, as the flow diagram of PRISMA 2020 parts it. References found otherwise are not screened by title. */
public enum Source {
    DATABASE,
    REGISTER,
    OTHER
}
