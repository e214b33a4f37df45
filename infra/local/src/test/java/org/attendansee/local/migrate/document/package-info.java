@NullMarked
package org.attendansee.local.migrate.document;

import org.jspecify.annotations.NullMarked;
