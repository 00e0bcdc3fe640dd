package fi.kutomo.exchange.reading;

import java.util.List;

/**
 * All that a reader understood of a source.
 *
 * @param kind the kind of source, such as {@code innokyla-model}; last part of a message key
 */
public record Reading(String kind, List<Finding> findings, List<Remark> remarks) {

    public Reading {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    public List<Remark> remarks(Remark.Kind kind) {
        return remarks.stream().filter(remark -> remark.kind() == kind).toList();
    }

    public List<Finding> described() {
        return findings.stream().filter(Finding::described).toList();
    }
}
