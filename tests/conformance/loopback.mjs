// Preloaded (node --import): what would listen on all interfaces listens on the loopback one.
import net from 'node:net';

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
    const open = (typeof port === 'number' || typeof port === 'string') && typeof rest[0] !== 'string';
    return open ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
};
