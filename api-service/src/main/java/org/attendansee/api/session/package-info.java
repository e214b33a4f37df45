/** The meetings of a class. */
@NullMarked
package org.attendansee.api.session;

import org.jspecify.annotations.NullMarked;
