/** A schema as it really is in a database, and as a person reads it. */
@NullMarked
package org.attendansee.local.migrate.document;

import org.jspecify.annotations.NullMarked;
