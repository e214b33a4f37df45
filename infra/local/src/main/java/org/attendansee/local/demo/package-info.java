/** What {@code ./attendansee demo} shows: photographs go in, a table of faces comes out. */
@NullMarked
package org.attendansee.local.demo;

import org.jspecify.annotations.NullMarked;
