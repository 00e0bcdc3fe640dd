/** Threads: of which kind, where, about what, in which state; who may read them and write in them. */
@NullMarked
package fi.kutomo.forum.threads;

import org.jspecify.annotations.NullMarked;
