package org.attendansee.local.badinput;

import static org.attendansee.local.badinput.Bytes.ascii;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of types that are not taken, whatever their names say, and files whose names lie about types that are. */
record OtherTypes(SourcePhoto source) {

    List<BadInput> all() {
        List<BadInput> inputs = new ArrayList<>();
        inputs.addAll(documents());
        inputs.addAll(pictures());
        inputs.addAll(headersAlone());
        inputs.addAll(wrongNames());
        return inputs;
    }

    private List<BadInput> documents() {
        return List.of(
                unsupported("text.jpg", ascii("Dear teacher, here is my homework.")),
                unsupported("utf-16.jpg", "Homework".getBytes(StandardCharsets.UTF_16)),
                unsupported("newline.jpg", ascii("\n")),
                unsupported("json.jpg", ascii("{\"faces\": []}")),
                unsupported("html.jpg", ascii("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                unsupported("svg.jpg", ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"9\"/></svg>")),
                unsupported("svg.svg", ascii("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                unsupported(
                        "entities.svg", ascii("<!DOCTYPE x [<!ENTITY a \"&b;&b;\"><!ENTITY b \"ha\">]><svg>&a;</svg>")),
                unsupported("document.pdf", ascii("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n")),
                unsupported("photo.zip", zip()),
                unsupported("photo.jpg.gz", gzip()),
                unsupported("script.jpg", ascii("#!/bin/sh\nrm -rf /\n")),
                unsupported("postscript.jpg", ascii("%!PS-Adobe-3.0 EPSF-3.0\n")),
                unsupported("zeros.jpg", new byte[10_000]),
                unsupported("noise.jpg", noise()));
    }

    private List<BadInput> pictures() {
        BufferedImage picture = source.small();
        BufferedImage other = source.picture().getSubimage(0, 0, picture.getWidth(), picture.getHeight());
        return List.of(
                unsupported("still.gif", Encoder.encode(picture, "gif")),
                unsupported("animated.gif", Encoder.animatedGif(List.of(picture, other))),
                unsupported("gif.jpg", Encoder.encode(other, "gif")),
                unsupported("picture.bmp", Encoder.encode(picture, "bmp")),
                unsupported("picture.tiff", Encoder.encode(picture, "tiff")),
                unsupported("tiff.jpg", Encoder.encode(other, "tiff")),
                unsupported(
                        "picture.wbmp",
                        Encoder.encode(Encoder.ofType(picture, BufferedImage.TYPE_BYTE_BINARY), "wbmp")),
                unsupported("picture.ppm", Bytes.concat(ascii("P6 10 10 255\n"), new byte[300])));
    }

    /** Enough to be told by, but no more. */
    private static List<BadInput> headersAlone() {
        List<BadInput> inputs = new ArrayList<>();
        for (String brand :
                List.of("heic", "heix", "mif1", "msf1", "hevc", "avif", "avis", "crx ", "isom", "mp42", "qt  ")) {
            inputs.add(unsupported(
                    brand.strip() + "-brand.jpg",
                    new Bytes()
                            .int32(28)
                            .add("ftyp" + brand)
                            .int32(0)
                            .add("mif1" + brand + "miaf")
                            .add(new byte[200])
                            .toArray()));
        }
        inputs.add(hex("jpeg-xl.jpg", "ff0a0102030405060708090a0b0c"));
        inputs.add(hex("jpeg-xl-container.jpg", "0000000c4a584c200d0a870a0000001466747970"));
        inputs.add(hex("jpeg-2000.jpg", "0000000c6a5020200d0a870a0000001466747970"));
        inputs.add(hex("jpeg-2000-stream.jpg", "ff4fff51002f00000000028000000001e0"));
        inputs.add(hex("icon.jpg", "00000100010010100000010020006804000016000000"));
        inputs.add(hex("photoshop.jpg", "38425053000100000000000000030000012c00000190"));
        inputs.add(hex("openexr.jpg", "762f310102000000"));
        inputs.add(hex("program.exe", "4d5a90000300000004000000ffff0000"));
        inputs.add(hex("program.elf", "7f454c46020101000000000000000000"));
        inputs.add(hex("class.jpg", "cafebabe0000003d00"));
        inputs.add(unsupported("sound.wav", ascii("RIFF$\0\0\0WAVEfmt ")));
        inputs.add(unsupported("film.avi", ascii("RIFF$\0\0\0AVI LIST")));
        inputs.add(unsupported("riff.webp", ascii("RIFF$\0\0\0ABCD1234")));
        return inputs;
    }

    private List<BadInput> wrongNames() {
        byte[] jpeg = source.jpegFile();
        return List.of(
                BadInput.of("types/png-named.jpg", source.pngFile(), Ending.PROCESSED),
                BadInput.of("types/jpeg-named.png", jpeg, Ending.PROCESSED),
                BadInput.of("types/webp-named.jpg", source.webpFile(), Ending.PROCESSED),
                BadInput.of("types/jpeg-and-zip.zip", Bytes.concat(jpeg, zip()), Ending.PROCESSED),
                BadInput.of(
                        "types/html-behind-jpeg-magic.jpg",
                        Bytes.concat(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, ascii("<html></html>")),
                        Ending.UNREADABLE_IMAGE),
                BadInput.of(
                        "types/text-behind-png-signature.png",
                        Bytes.concat(Png.SIGNATURE, ascii("and then something else, for a while")),
                        Ending.UNSUPPORTED_IMAGE),
                BadInput.of(
                        "types/text-behind-webp-magic.webp",
                        ascii("RIFF$\0\0\0WEBPand then something else, for a while"),
                        Ending.UNREADABLE_IMAGE));
    }

    private static BadInput unsupported(String name, byte[] content) {
        return BadInput.of("types/" + name, content, Ending.UNSUPPORTED_IMAGE);
    }

    private static BadInput hex(String name, String content) {
        return unsupported(name, HexFormat.of().parseHex(content));
    }

    private static byte[] noise() {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private byte[] zip() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            ZipEntry entry = new ZipEntry("photo.jpg");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(source.jpegFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return file.toByteArray();
    }

    private byte[] gzip() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
            gzip.write(source.jpegFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return file.toByteArray();
    }
}
