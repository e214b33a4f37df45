/** Brings the queue and the object store in line with the rows, which are the truth. */
@NullMarked
package org.attendansee.api.reconcile;

import org.jspecify.annotations.NullMarked;
