package org.attendansee.local.client;

/** A worker as the API shows it: the fields that this client reads. */
public record WorkerView(String workerId, String detector, int threads, long done, long failed) {}
