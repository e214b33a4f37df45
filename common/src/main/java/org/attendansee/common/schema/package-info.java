/** Whether the entities of a service fit the schema of a database. */
@NullMarked
package org.attendansee.common.schema;

import org.jspecify.annotations.NullMarked;
