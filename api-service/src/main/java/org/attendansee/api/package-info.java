/** The API service: REST in front, PostgreSQL, the object store and Kafka behind. */
@NullMarked
package org.attendansee.api;

import org.jspecify.annotations.NullMarked;
