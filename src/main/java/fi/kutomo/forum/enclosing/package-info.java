/** Files and pictures in posts: given while one writes, read by those who may read the conversation. */
@NullMarked
package fi.kutomo.forum.enclosing;

import org.jspecify.annotations.NullMarked;
