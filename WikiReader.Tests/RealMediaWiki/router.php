<?php
// Stands in for a web server's rewrite rules: /wiki/ is the wiki's pages, /w/ its entry points and files. The file "paths" may name other paths.

const MEDIAWIKI = '/usr/share/mediawiki';

$path = strtok( $_SERVER['REQUEST_URI'], '?' );

[ $scripts, $pages ] = explode( ' ', @file_get_contents( getenv( 'WIKI_FOLDER' ) . '/paths' ) ?: '/w /wiki/$1' );

if ( preg_match( "~^$scripts/(rest|index|load|api|thumb)\.php(/|$)~", $path, $match ) ) {
    $entry = "$match[1].php";
} elseif ( str_starts_with( $path, '/math/v1/media/math/' ) ) {
    require __DIR__ . '/formulas.php';
    answerMath( substr( $path, strlen( '/math/v1/media/math/' ) ) );
    return;
} elseif ( !str_starts_with( $path, "$scripts/" ) && ( $path === '/' || str_starts_with( $path, substr( $pages, 0, -2 ) ) ) ) {
    $entry = 'index.php';
} else {
    sendFile( rawurldecode( substr( $path, strlen( $scripts ) ) ) );
    return;
}

// MediaWiki reads the address from REQUEST_URI, where %2F is still what it was.
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = "$scripts/$entry";
$_SERVER['SCRIPT_FILENAME'] = MEDIAWIKI . "/$entry";
unset( $_SERVER['PATH_INFO'] );
chdir( MEDIAWIKI );
require MEDIAWIKI . "/$entry";

function sendFile( string $path ): void {
    $file = realpath( str_starts_with( $path, '/images/' ) ? getenv( 'WIKI_FOLDER' ) . $path : MEDIAWIKI . $path );
    $types = [
        'png' => 'image/png', 'gif' => 'image/gif', 'jpg' => 'image/jpeg', 'svg' => 'image/svg+xml', 'wav' => 'audio/wav', 'css' => 'text/css',
    ];
    $type = $types[ pathinfo( (string)$file, PATHINFO_EXTENSION ) ] ?? null;
    if ( $file === false || $type === null ) {
        http_response_code( 404 );
        return;
    }
    header( "Content-Type: $type" );
    readfile( $file );
}
