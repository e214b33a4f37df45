/** The schema of a database, moved along the changelog, compared and described. */
@NullMarked
package org.attendansee.local.migrate;

import org.jspecify.annotations.NullMarked;
