<?php
// Draws the files that the wiki's pages show: images.php FOLDER.

$folder = $argv[1];

function draw( string $file, int $width, int $height, array $from, array $to ): void {
    $image = imagecreatetruecolor( $width, $height );
    for ( $y = 0; $y < $height; $y++ ) {
        $share = $y / $height;
        $colour = array_map( static fn ( $a, $b ) => (int)( $a + ( $b - $a ) * $share ), $from, $to );
        imageline( $image, 0, $y, $width, $y, imagecolorallocate( $image, ...$colour ) );
    }
    match ( pathinfo( $file, PATHINFO_EXTENSION ) ) {
        'png' => imagepng( $image, $file ),
        'gif' => imagegif( $image, $file ),
        'jpg' => imagejpeg( $image, $file ),
    };
}

// A tenth of a second of the note A.
function tone( string $file ): void {
    $rate = 8000;
    $samples = '';
    for ( $i = 0; $i < $rate / 10; $i++ ) {
        $samples .= chr( 128 + (int)( 100 * sin( 2 * M_PI * 440 * $i / $rate ) ) );
    }
    $format = pack( 'vvVVvv', 1, 1, $rate, $rate, 1, 8 );
    $body = 'WAVEfmt ' . pack( 'V', strlen( $format ) ) . $format . 'data' . pack( 'V', strlen( $samples ) ) . $samples;
    file_put_contents( $file, 'RIFF' . pack( 'V', strlen( $body ) ) . $body );
}

draw( "$folder/Sea_at_dusk.png", 1200, 800, [ 240, 170, 90 ], [ 20, 40, 90 ] );
draw( "$folder/Coast_from_above.jpg", 1600, 400, [ 90, 150, 90 ], [ 40, 90, 160 ] );
draw( "$folder/Signal.gif", 24, 24, [ 250, 250, 250 ], [ 200, 30, 30 ] );
draw( "$folder/Plan_(50%),_\"old\"_&_new.png", 640, 480, [ 230, 225, 210 ], [ 160, 150, 120 ] );
draw( "$folder/Фонарь_灯.png", 320, 480, [ 255, 240, 160 ], [ 60, 50, 30 ] );
tone( "$folder/Fog_horn.wav" );
