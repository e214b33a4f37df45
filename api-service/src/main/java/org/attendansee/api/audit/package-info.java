/** Who changed what and when. Triggers write it down; this package names who it was, and shows and ends it. */
@NullMarked
package org.attendansee.api.audit;

import org.jspecify.annotations.NullMarked;
