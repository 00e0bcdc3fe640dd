package fi.kutomo.ecosystem.actors;

import fi.kutomo.platform.kernel.Caller;

/**
 * Whose word something is: who acts, and what that one sees and speaks for. Mostly the sight is the caller's own; whoever answers by a
 * letter has no account and speaks for the one actor to which the letter went.
 */
public record Speaker(Caller caller, Sight sight) {}
