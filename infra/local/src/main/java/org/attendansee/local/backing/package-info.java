/** What tests run on: a real PostgreSQL, Kafka and object store, in containers or as plain processes. */
@NullMarked
package org.attendansee.local.backing;

import org.jspecify.annotations.NullMarked;
