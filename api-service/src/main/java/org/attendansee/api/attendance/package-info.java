/** Who was there: what faces say of a session, and what people decided. */
@NullMarked
package org.attendansee.api.attendance;

import org.jspecify.annotations.NullMarked;
