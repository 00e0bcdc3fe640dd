/** The log of the weavers: whom they recognised, listened to and connected, what was heard, and what is to be done next. */
@NullMarked
package fi.kutomo.ecosystem.contacts;

import org.jspecify.annotations.NullMarked;
