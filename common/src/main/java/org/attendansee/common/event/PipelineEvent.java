package org.attendansee.common.event;

/**
 * A fact about one photograph or one worker. Events carry ids and measurements, never pixels, names or embeddings.
 * Fields are only ever added, so an older reader understands a newer writer.
 */
public sealed interface PipelineEvent permits ImageUploaded, FacesDetected, DetectionFailed, WorkerHeartbeat {

    /** The topic that carries this kind of event; see {@link Topics}. */
    String topic();

    /** The record key: every event about the same thing goes to the same partition. */
    String key();

    /** The CloudEvents type: the record's simple name, such as {@code ImageUploaded}. */
    default String type() {
        return getClass().getSimpleName();
    }
}
