/** What people are told, each thing once. */
@NullMarked
package fi.kutomo.learning.news;

import org.jspecify.annotations.NullMarked;
