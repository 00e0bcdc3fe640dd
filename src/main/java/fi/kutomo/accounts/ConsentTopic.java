package fi.kutomo.accounts;

import java.util.Set;

/**
 * Something that people may agree to, declared as a bean by the part of Kutomo that asks for it. Its texts are the messages
 * {@code accounts.consents.about.<about>.name} and {@code .text}.
 *
 * @param scopes how far it may go; each is asked by itself
 */
public record ConsentTopic(String about, Set<Consents.Scope> scopes) {}
