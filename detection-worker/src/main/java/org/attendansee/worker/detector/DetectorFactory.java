package org.attendansee.worker.detector;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens as many sessions of the best detector that can be had. */
final class DetectorFactory {

    private static final Logger log = LoggerFactory.getLogger(DetectorFactory.class);

    private final DetectorProperties properties;
    private final LastResort lastResort;
    private final PhotoDecoder decoder;

    DetectorFactory(DetectorProperties properties, LastResort lastResort) {
        this.properties = properties;
        this.lastResort = lastResort;
        this.decoder = new PhotoDecoder(Math.min(properties.maxImagePixels(), NativeLibraries.decodablePixels()));
    }

    /** A pool whose sessions have all looked at a blank picture once. */
    DetectorPool open() {
        NativeLibraries.prepare();
        List<DetectorSession> sessions = yunet().orElseGet(this::cascade);
        DetectorPool pool = new DetectorPool(sessions, properties.policy(), properties.timeLimit(), lastResort);
        log.info("{} sessions of the detector '{}' are ready", pool.size(), pool.detectorName());
        return pool;
    }

    private Optional<List<DetectorSession>> yunet() {
        return new FaceModels(properties.models()).yunet().flatMap(this::yunet);
    }

    private Optional<List<DetectorSession>> yunet(byte[] model) {
        try {
            return Optional.of(sessions(() -> new YuNetFaceDetector(model, properties)));
        } catch (OrtException | LinkageError e) {
            log.error("ONNX Runtime does not run the face detection network here", e);
            return Optional.empty();
        }
    }

    private List<DetectorSession> cascade() {
        log.warn("""
                NO FACE DETECTION NETWORK: falling back to the Haar cascade, which is slow and misses more than half of \
                the faces in a full lecture hall. Put {} into attendansee.detector.models.folder or let this worker \
                reach {}.""", properties.models().file(), properties.models().url());
        return sessions(CascadeFaceDetector::new);
    }

    private <E extends Exception> List<DetectorSession> sessions(Opening<E> opening) throws E {
        List<DetectorSession> sessions = new ArrayList<>();
        try {
            for (int i = 0; i < properties.effectiveThreads(); i++) {
                DetectorSession session = new DetectorSession(opening.open(), decoder);
                sessions.add(session);
                session.warmUp(properties.policy());
            }
            return sessions;
        } catch (Throwable e) {
            sessions.forEach(DetectorSession::close);
            throw e;
        }
    }

    private interface Opening<E extends Exception> {
        FaceDetector open() throws E;
    }
}
