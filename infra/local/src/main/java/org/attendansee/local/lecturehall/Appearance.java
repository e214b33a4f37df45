package org.attendansee.local.lecturehall;

import java.util.Random;

/**
 * How a student looks. Shares are fractions of the width of the face unless noted.
 *
 * @param skin the tone of the lit face
 * @param hair the tone of hair, brows and beard
 * @param hairStyle the cut, or what is worn instead
 * @param beard what grows on the chin
 * @param glasses whether worn
 * @param garment what is worn
 * @param cloth its tone
 * @param scarf the tone of the headscarf, if one is worn
 * @param jaw 0 for a narrow chin to 1 for a broad one
 * @param eyeSize about 1
 * @param noseWidth about 1
 * @param mouthWidth about 1
 * @param lips 0 for thin to 1 for full
 * @param smile 0 for serious to 1 for smiling
 * @param browWeight about 1
 * @param iris the tone of the eyes
 * @param turn how far the face looks aside, -1 to 1
 * @param tilt of the head, in radians, clockwise
 */
record Appearance(
        Tone skin,
        Tone hair,
        HairStyle hairStyle,
        Beard beard,
        boolean glasses,
        Garment garment,
        Tone cloth,
        Tone scarf,
        double jaw,
        double eyeSize,
        double noseWidth,
        double mouthWidth,
        double lips,
        double smile,
        double browWeight,
        Tone iris,
        double turn,
        double tilt) {

    enum HairStyle {
        CROPPED,
        SHORT,
        PARTED,
        FRINGE,
        CURLS,
        COILS,
        BOB,
        LONG,
        TIED,
        BALD,
        HEADSCARF
    }

    enum Beard {
        NONE,
        STUBBLE,
        FULL
    }

    enum Garment {
        SWEATER,
        SHIRT,
        HOODIE
    }

    private static final Tone[] SKINS =
            tones(0xe6bb9c, 0xe0b08d, 0xdaa67f, 0xd29b73, 0xc78e66, 0xb98059, 0xa8714d, 0x936040, 0x7f5035, 0x6c432e);
    private static final int FAIR_SKINS = 4;

    private static final Tone[] DARK_HAIR = tones(0x17120f, 0x1e1613, 0x2a1c14, 0x35231a);
    private static final Tone[] FAIR_HAIR = tones(0x2a1c14, 0x4a2f1e, 0x63402a, 0x7a4a2a, 0x8c6239, 0xb08a52, 0x8b3f22);

    private static final Tone[] CLOTHS = tones(
            0x2f4058, 0x5c7285, 0x7a3b3a, 0x466152, 0x8b8f94, 0x35363b, 0xb0a692, 0xb78a4b, 0x6a5577, 0x3f6f78,
            0xa65c4a, 0xb4babf, 0x71806a, 0x8498ad);
    private static final Tone[] SCARVES = tones(0x34425c, 0x5e3f4c, 0x5d564c, 0x2f3034, 0x3f5852, 0x6b5248);
    private static final Tone[] DARK_EYES = tones(0x2a1a10, 0x38220f, 0x1d130c);
    private static final Tone[] FAIR_EYES = tones(0x38220f, 0x4f6472, 0x55633f, 0x5a3c1e);

    private static final double BEARD_SHARE = 0.35;
    private static final double GLASSES_SHARE = 0.16;
    private static final double TILT_SPREAD = Math.toRadians(3);
    private static final double LARGEST_TILT = Math.toRadians(7);

    static Appearance random(Random random) {
        int skin = random.nextInt(SKINS.length);
        boolean fair = skin < FAIR_SKINS;
        HairStyle style = one(HairStyle.values(), random);
        if (style == HairStyle.BALD && random.nextBoolean()) {
            style = HairStyle.SHORT;
        }
        Tone hair = one(fair ? FAIR_HAIR : DARK_HAIR, random);
        boolean bearded = mayGrowBeard(style) && random.nextDouble() < BEARD_SHARE;
        return new Appearance(
                SKINS[skin],
                hair,
                style,
                bearded ? (random.nextBoolean() ? Beard.STUBBLE : Beard.FULL) : Beard.NONE,
                random.nextDouble() < GLASSES_SHARE,
                style == HairStyle.HEADSCARF ? Garment.SWEATER : one(Garment.values(), random),
                one(CLOTHS, random),
                one(SCARVES, random),
                random.nextDouble(),
                0.95 + 0.15 * random.nextDouble(),
                0.85 + 0.3 * random.nextDouble(),
                0.9 + 0.2 * random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                0.8 + 0.4 * random.nextDouble(),
                one(fair ? FAIR_EYES : DARK_EYES, random),
                2 * random.nextDouble() - 1,
                Math.max(-LARGEST_TILT, Math.min(LARGEST_TILT, TILT_SPREAD * random.nextGaussian())));
    }

    private static boolean mayGrowBeard(HairStyle style) {
        return switch (style) {
            case CROPPED, SHORT, PARTED, CURLS, COILS, BALD -> true;
            case FRINGE, BOB, LONG, TIED, HEADSCARF -> false;
        };
    }

    private static <T> T one(T[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }

    private static Tone[] tones(int... colors) {
        Tone[] tones = new Tone[colors.length];
        for (int i = 0; i < colors.length; i++) {
            tones[i] = Tone.of(colors[i]);
        }
        return tones;
    }
}
